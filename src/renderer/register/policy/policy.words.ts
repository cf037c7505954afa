export const policyWords = {
  title: 'Policy',
  tabList: 'Parts of the policy register',
  tabs: { findings: 'Findings', compare: 'Compare' },
}
