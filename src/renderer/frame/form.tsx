import { Stack, type StackProps } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'

type FormProps = StackProps & Readonly<{ onSubmit: () => void; children: ReactNode; 'aria-label'?: string }>

/** A column of fields that Enter submits. */
export function Form({ onSubmit, children, ...props }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Stack {...props} renderRoot={(root) => <form {...root} onSubmit={submit} noValidate />}>
      {children}
    </Stack>
  )
}
