export const registerWords = {
  sections: 'Registers',
  section: { law: 'Law', policy: 'Policy', retention: 'Retention' },
}
