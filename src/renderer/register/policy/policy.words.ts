import { counted } from '../../word/plural'

export const policyWords = {
  title: 'Policy',
  tabList: 'Parts of the policy register',
  tabs: { promises: 'Promises', gaps: 'Gaps', findings: 'Findings', compare: 'Compare' },
  summary: (organisation: string, version: string, unsupported: number, overdue: number) =>
    [
      `${organisation}, policy of ${version}`,
      ...(unsupported > 0 ? [`${counted(unsupported, 'promise')} unsupported`] : []),
      ...(overdue > 0 ? [`${counted(overdue, 'review')} overdue`] : []),
    ].join(' · '),
}
