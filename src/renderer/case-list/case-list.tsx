export function CaseList() {
  return null
}
