export const keyWords = {
  title: 'Keyboard',
  close: 'Close the list of shortcuts',
  group: {
    everywhere: 'Everywhere',
    list: 'In a list',
    inbox: 'In the inbox',
    case: 'On a case',
    deadlines: 'On the deadlines',
  },
  label: {
    palette: 'Find and do anything',
    list: 'Show this list',
    lock: 'Lock the vault',
    undo: 'Undo the last step',
    search: 'Search this screen',
    back: 'Go back',
    newInquiry: 'Log an inquiry',
    importFiles: 'Import messages',
  },
}
