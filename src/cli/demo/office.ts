import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { CaseView } from '#contract/schema/case-view'
import type { EngineReply } from '#contract/schema/engine'
import type { Command, Commands, CommandType } from '#domain/command'
import type { IsoInstant } from '#domain/kernel/civil-date'
import type { CaseId, CommandId } from '#domain/kernel/id'
import { packFor } from '#domain/policy/packs'
import { saveFile } from '#main/desk/save-file'
import { executeOne, queryVault } from '#main/process/vault-method'
import { type CliContext, must } from '../context'
import type { DemoStory } from './story'

/** One step as it is told: what was done, why, and what came of it. */
export type Told = Readonly<{ did: string; why: string; details?: readonly string[] }>

/** Where the bundled messages and tables are, seen from the built command line. */
const BUNDLED = join(import.meta.dirname, '..', '..', 'resources', 'demo')

const bytes = (text: string) => new TextEncoder().encode(text)

/** The office of one story at work: its vault, its folder, its practice clock, and the voice that tells each step. */
export class Office<S extends DemoStory = DemoStory> {
  readonly vaultPath: string
  private now: IsoInstant
  private step = 0

  constructor(
    readonly context: CliContext,
    readonly story: S,
    /** The folder of this organisation. */
    readonly folder: string,
  ) {
    this.vaultPath = join(folder, `${story.organisation}.vault`)
    this.now = story.importedAt
  }

  get desk() {
    return this.context.desk
  }

  get organisationName(): string {
    return packFor(this.story.organisation).name
  }

  /** The instant of the practice clock, to the step. */
  get at(): IsoInstant {
    return this.now
  }

  bundled(file: string): string {
    return join(BUNDLED, file)
  }

  /** The passphrase of somebody in this office. It protects nothing: everything here is made up. */
  passphraseOf(name: string): string {
    return `practice only, ${name.toLowerCase()}, seven slow herons`
  }

  tell({ did, why, details = [] }: Told): void {
    this.step += 1
    const words = [
      `${String(this.step).padStart(3)}. ${did}`,
      `     why: ${why}`,
      ...details.map((line) => `     ${line}`),
    ]
    const { organisation } = this.story
    this.context.print({ organisation, step: this.step, at: this.now, did, why, details }, words.join('\n'))
  }

  /** Opens the vault as somebody; the practice clock goes on from where it was left. */
  async signIn(name: string): Promise<void> {
    await this.desk.lock()
    must(
      await this.desk.vault.call('open', {
        path: this.vaultPath,
        user: name,
        passphrase: bytes(this.passphraseOf(name)),
        now: null,
      }),
    )
  }

  /** Lets time pass in the practice vault. The change of its clock stands in the journal. */
  async waitUntil(now: IsoInstant): Promise<void> {
    await this.execute('set-practice-clock', { now })
    this.now = now
  }

  /** Gives one command; a refusal ends the demo. */
  async execute<T extends CommandType>(type: T, payload: Commands[T]): Promise<EngineReply['result']> {
    const command = { commandId: randomUUID() as CommandId, type, payload } as unknown as Command
    return must(await executeOne(this.desk.vault, command)).result
  }

  async read(caseId: CaseId): Promise<CaseView> {
    return must(await queryVault(this.desk.vault, 'case.open', { caseId }))
  }

  /** Runs work with a parser process of its own. */
  async withParser<T>(work: (parser: ReturnType<CliContext['desk']['parser']['openBatch']>) => Promise<T>): Promise<T> {
    const parser = this.desk.parser.openBatch()
    try {
      return await work(parser)
    } finally {
      parser.close()
    }
  }

  /** Writes a file into the folder of the organisation. */
  async save(name: string, content: Uint8Array): Promise<string> {
    const path = join(this.folder, name)
    must(await saveFile(path, content))
    return path
  }
}
