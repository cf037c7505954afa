/**
 * Words, names and phrases that people take first, without spaces and in lower case, with digits for letters undone.
 * Written for this product; a short list, since length and the estimate do most of the work.
 */
const PHRASES = `
password passwort motdepasse contrasena senha wachtwoord passord losenord kennwort geheim secret
iloveyou iloveyouforever letmein letmeinplease trustnoone opensesame
correcthorsebatterystaple thequickbrownfox thequickbrownfoxjumpsoverthelazydog
tobeornottobe tobeornottobethatisthequestion maytheforcebewithyou winteriscoming hellodarknessmyoldfriend
mypasswordispassword thisismypassword thisisapassword thisismysecretpassphrase passwordpassword passphrase
ihaveadream imagineallthepeople nevergonnagiveyouup loremipsum loremipsumdolorsitamet
onceuponatime inthebeginning ourfatherwhoartinheaven ichliebedich jetaime teamo hakunamatata
qwertyuiop qwertzuiop azertyuiop asdfghjkl zxcvbnm qwerty qwertz azerty abcabcabc
welcome willkommen bienvenue hello hallo admin administrator root guest user login master changeme default test testing
summer winter spring autumn january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
dragon monkey shadow sunshine princess superman batman spiderman pokemon starwars football baseball soccer hockey basketball
michael jordan jennifer jessica ashley daniel thomas andrew robert charlie george william david richard maria anna peter
company office privacy officer privacyofficer rightsdesk vault compliance gdpr california london berlin paris newyork
computer internet google facebook amazon microsoft windows apple iphone android samsung
money bitcoin freedom forever flower family mother father sister brother baby angel love lovely happy lucky
orange banana cheese chocolate coffee pepper cookie ginger purple yellow silver golden diamond
tiger lion eagle wolf bear horse kitty puppy buddy maggie bailey ranger hunter killer hammer
`

export const COMMON_PASSPHRASES: ReadonlySet<string> = new Set(
  PHRASES.split(/\s+/)
    .filter((word) => word.length >= 4)
    .map((word) => word.toLowerCase()),
)
