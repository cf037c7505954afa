import type { Ground } from './ground'

const ccpa = (number: number, label: string, ends: Ground['ends']): Ground => ({
  id: `ccpa-d${number}`,
  regime: 'ccpa',
  label,
  citation: `Cal. Civ. Code 1798.105(d)(${number})`,
  ends,
})

const article17 = (regime: 'gdpr' | 'uk-gdpr', letter: string, label: string, ends: Ground['ends']): Ground => ({
  id: `${regime}-17-3-${letter}`,
  regime,
  label,
  citation: `${regime === 'gdpr' ? 'GDPR' : 'UK GDPR'} art. 17(3)(${letter})`,
  ends,
})

const erasure = (regime: 'gdpr' | 'uk-gdpr'): readonly Ground[] => [
  article17(regime, 'b', 'A legal obligation demands that it is kept', 'period'),
  article17(regime, 'e', 'It is needed for a legal claim', 'reason'),
  article17(regime, 'a', 'Freedom of expression and information', 'reason'),
  article17(regime, 'c', 'Public interest in public health', 'reason'),
  article17(regime, 'd', 'Archiving, research or statistics in the public interest', 'reason'),
]

/**
 * The exceptions to deletion that can be chosen. The likeliest of each law stands first.
 * Source: `law.md` (e): Cal. Civ. Code 1798.105(d); GDPR and UK GDPR art. 17(3). Duty A45.
 */
export const GROUNDS: readonly Ground[] = [
  ccpa(8, 'A legal obligation demands that it is kept', 'period'),
  ccpa(1, 'It is needed to complete what was ordered, or for a contract with the person', 'reason'),
  ccpa(2, 'It is needed for security and integrity, as far as necessary and proportionate', 'reason'),
  ccpa(3, 'It is needed to find and repair errors', 'reason'),
  ccpa(4, 'Free speech', 'reason'),
  ccpa(5, 'The California Electronic Communications Privacy Act demands it', 'reason'),
  ccpa(6, 'Public research to which the person has consented', 'reason'),
  ccpa(7, 'Internal use only, in line with what the person expects', 'reason'),
  ...erasure('gdpr'),
  ...erasure('uk-gdpr'),
  {
    id: 'policy-period',
    regime: 'policy',
    label: 'The policy keeps these records for a period that has not ended',
    citation: '',
    ends: 'period',
  },
  {
    id: 'ages-out',
    regime: 'copy',
    label: 'One person cannot be taken out of these copies; they are overwritten by themselves',
    citation: '',
    ends: 'copy',
  },
]
