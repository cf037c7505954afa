import { NavLink } from '@mantine/core'
import { REGISTER_SECTIONS, type RegisterSection } from '../route/route'
import { useNavigation } from '../route/route-context'
import { LawRegister } from './law/law-register'
import { PolicyRegister } from './policy/policy-register'
import classes from './register.module.css'
import { registerWords as words } from './register.words'
import { RetentionRegister } from './retention/retention-register'

/** What the desk knows beside its cases: the law, the policy's promises, and how long what is kept. Each brings its own header. */
export function Registers({ section }: Readonly<{ section: RegisterSection }>) {
  const { replace } = useNavigation()
  return (
    <div className={classes.split}>
      <nav className={classes.sections} aria-label={words.sections}>
        {REGISTER_SECTIONS.map((known) => (
          <NavLink
            key={known}
            component="button"
            type="button"
            label={words.section[known]}
            active={known === section}
            aria-current={known === section ? 'page' : undefined}
            onClick={() => replace({ screen: 'registers', section: known })}
          />
        ))}
      </nav>
      <div className={classes.section}>
        <Register section={section} />
      </div>
    </div>
  )
}

function Register({ section }: Readonly<{ section: RegisterSection }>) {
  switch (section) {
    case 'law':
      return <LawRegister />
    case 'policy':
      return <PolicyRegister />
    case 'retention':
      return <RetentionRegister />
  }
}
