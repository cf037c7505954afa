// @ts-check
import { join } from 'node:path'
import { Arch } from 'electron-builder'
import { contentProblems } from './content.mjs'
import { setFuses, wrongFuses } from './fuse.mjs'

/** Name of the folder or file that holds Electron's executable, by platform. */
const EXECUTABLE_SUFFIX = /** @type {Readonly<Record<string, string>>} */ ({ darwin: '.app', win32: '.exe', linux: '' })

/**
 * electron-builder calls this after packing and before signing: refuses a package with too much or too little in it, and sets the fuses.
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function afterPack({ appOutDir, packager, electronPlatformName, arch }) {
  const problems = contentProblems(join(packager.getResourcesDir(appOutDir), 'app.asar'), {
    platform: electronPlatformName,
    arch: Arch[arch] ?? '',
  })
  if (problems.length > 0) throw new Error(`The package is not as it should be:\n  ${problems.join('\n  ')}`)
  const name = 'executableName' in packager ? String(packager.executableName) : packager.appInfo.productFilename
  const binary = join(appOutDir, `${name}${EXECUTABLE_SUFFIX[electronPlatformName] ?? ''}`)
  await setFuses(binary)
  const wrong = await wrongFuses(binary)
  if (wrong.length > 0) throw new Error(`These fuses did not take: ${wrong.join(', ')}`)
}
