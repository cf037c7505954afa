export const lookWords = {
  closeMessage: 'Close the message',
}
