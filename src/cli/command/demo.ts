import { access, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { packFor } from '#domain/policy/packs'
import { asRejection } from '#main/vault/failure'
import { need } from '../context'
import { omniStudioStory } from '../demo/omni-studio.story'
import { omniPostrStory } from '../demo/omnipostr.story'
import { omnistraStory } from '../demo/omnistra.story'
import { playStory } from '../demo/play'
import { EXIT, Refusal } from '../outcome'
import { type CliCommand, text } from './index'

const STORIES = [omniStudioStory, omniPostrStory, omnistraStory]

/** Makes the folder; refuses one that holds a demo, for a vault is never written over. */
async function prepareFolder(out: string): Promise<void> {
  for (const { organisation } of STORIES) {
    const isThere = await access(join(out, organisation)).then(
      () => true,
      () => false,
    )
    if (isThere)
      throw new Refusal({
        code: 'conflict',
        message: `${out} holds a demo already (${organisation}). Nothing was changed. Name another folder, or remove this one first.`,
      })
  }
  try {
    await mkdir(out, { recursive: true })
  } catch (error) {
    const rejection = asRejection(error)
    if (!rejection) throw error
    throw new Refusal({ ...rejection, code: 'unavailable' })
  }
}

export const demo: CliCommand = {
  usage: 'demo --out FOLDER',
  summary: 'Work the whole main job on three bundled messages, one for each organisation.',
  help: 'Prints every step with its reason. Leaves a practice vault, the letters and the package of each organisation in FOLDER/<organisation>.\nEverybody in it is made up, and the vaults run on a clock of their own. A folder that holds a demo already is refused.',
  options: { out: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  run: async (context, values) => {
    const out = resolve(need(text(values, 'out'), 'out'))
    await prepareFolder(out)
    for (const story of STORIES) {
      if (!context.json) process.stdout.write(`\n${packFor(story.organisation).name}\n\n`)
      await playStory(context, story, out)
      await context.desk.lock()
    }
    context.print({ done: true, folder: out }, `\nDone. Vaults, letters and packages are in ${out}.`)
    return EXIT.done
  },
}
