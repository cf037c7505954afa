import { type DragEvent, type ReactNode, useState } from 'react'
import { call, tokensForFiles } from '../../api/call'
import { toldError } from '../../notify/notify'
import classes from './policy.module.css'

export type PolicyFile = Readonly<{ token: string; name: string }>

/** Asks for the text of a policy by the file dialog; nothing happens where the officer thinks better of it. */
export const choosePolicy = (take: (file: PolicyFile) => void): void =>
  void call('desk.choose-files', { purpose: 'policy' }).then(({ files }) => files[0] && take(files[0]), toldError)

/** Takes files that are dropped on it. */
export function FileDrop({
  onFiles,
  children,
}: Readonly<{ onFiles: (files: readonly PolicyFile[]) => void; children: ReactNode }>) {
  const [over, setOver] = useState(false)
  const drag = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    tokensForFiles([...event.dataTransfer.files].slice(0, 2)).then(onFiles, toldError)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard twin in the button.
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  )
}
