export const tableWords = {
  columns: 'Columns',
  columnsHint: 'Choose columns',
  show: (label: string) => `Show ${label}`,
  earlier: (label: string) => `Move ${label} earlier`,
  later: (label: string) => `Move ${label} later`,
  wider: (label: string) => `Make ${label} wider`,
  narrower: (label: string) => `Make ${label} narrower`,
  restore: 'Restore the first layout',
  reading: 'Reading',
  key: {
    why: 'Why this date',
    next: 'Next row',
    previous: 'Previous row',
    open: 'Open the row',
    peek: 'Peek at the row',
    choose: 'Select the row',
  },
}
