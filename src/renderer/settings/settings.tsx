export function Settings(_: { section: string }) {
  return null
}
