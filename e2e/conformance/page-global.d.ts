/** What the preload of the application under test exposes, and what its page leaves for the specs. */
interface Window {
  readonly bridge: {
    readonly text: string
    readonly list: number[]
    readonly nested: { readonly date: Date }
    invoke(channel: string, value?: unknown): Promise<unknown>
    note(...list: unknown[]): void
    onNoted(listener: (...list: never[]) => void): () => void
    add(a: number, b: number): number
    throws(): void
    callLater(callback: (text: string, bytes: Uint8Array) => unknown): Promise<unknown>
    pathOf(file: unknown): string
    kindOf(value: unknown): string
    pageGlobal(): string
  }
  readonly found: Record<string, unknown>
  readonly dropped: string[] | undefined
  readonly inlineRan: boolean | undefined
  readonly bridgeSeenByFirstScript: string
}
