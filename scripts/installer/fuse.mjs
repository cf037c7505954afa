// @ts-check
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/** The switches built into Electron's binary: what each allows, as we ship it. Source: Electron's docs/tutorial/fuses.md. */
const FUSES = {
  // SECURITY: the packaged binary must not run as a bare Node on somebody else's script.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // SECURITY: no environment variable and no switch may load code or open an inspector in the process that unlocks the vault.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // SECURITY: both, or the integrity check can be walked round with an unpacked folder. Electron checks on macOS and Windows only.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The app serves itself from app://, so file:// needs no privilege.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // The PDF engine is WebAssembly; without trap handlers every memory access would be checked in software.
  [FuseV1Options.WasmTrapHandlers]: true,
}

/**
 * Sets every fuse of an Electron binary; throws when a newer Electron has one that the table above does not decide.
 * @param {string} binary
 */
export async function setFuses(binary) {
  await flipFuses(binary, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    ...FUSES,
  })
}

/**
 * Reads the fuses of a binary back and names those that are not as in the table.
 * @param {string} binary
 */
export async function wrongFuses(binary) {
  const wire = await getCurrentFuseWire(binary)
  return Object.entries(FUSES)
    .filter(
      ([fuse, on]) => wire[/** @type {FuseV1Options} */ (Number(fuse))] !== (on ? FuseState.ENABLE : FuseState.DISABLE),
    )
    .map(([fuse]) => FuseV1Options[Number(fuse)])
}
