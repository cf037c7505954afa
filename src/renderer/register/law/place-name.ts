import { residenceName } from '../../word/residence'

const NAMED: Readonly<Record<string, string>> = {
  EU: 'European Union and EEA',
  UK: 'United Kingdom',
  US: 'United States, federal',
  POLICY: 'Published policies',
  COMBO: 'Policy and law together',
  'CA-AB': 'Alberta, Canada',
  'CA-BC': 'British Columbia, Canada',
  'CA-QC': 'Quebec, Canada',
}

/** The name of the place that a rule belongs to. */
export const placeName = (place: string): string => NAMED[place] ?? residenceName(place)
