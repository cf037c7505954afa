import { counted } from '../../word/plural'

export const policyWords = {
  title: 'Policy',
  tabs: 'Parts of the policy register',
  tab: { promises: 'Promises', gaps: 'Gaps' },
  summary: (organisation: string, version: string, unsupported: number, overdue: number) =>
    [
      `${organisation}, policy of ${version}`,
      ...(unsupported > 0 ? [`${counted(unsupported, 'promise')} unsupported`] : []),
      ...(overdue > 0 ? [`${counted(overdue, 'review')} overdue`] : []),
    ].join(' · '),
}
