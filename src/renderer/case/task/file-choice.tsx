import { Button, Text } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { call, tokensForFiles } from '../../api/call'
import { toldError } from '../../notify/notify'
import own from './task.module.css'

export type ChosenFile = Readonly<{ token: string; name: string; size: number }>

type FileChoiceProps = Readonly<{ hint: string; label: string; onFile: (file: ChosenFile) => void }>

/** Takes one table by drop or by dialog. */
export function FileChoice({ hint, label, onFile }: FileChoiceProps) {
  const [over, setOver] = useState(false)
  const choose = () =>
    void call('desk.choose-files', { purpose: 'findings' }).then(({ files }) => files[0] && onFile(files[0]), toldError)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    tokensForFiles([...event.dataTransfer.files].slice(0, 1)).then(([file]) => file && onFile(file), toldError)
  }
  const drag = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard twin in the button.
    <div
      className={own.drop}
      data-over={over || undefined}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Text>{hint}</Text>
      <Button onClick={choose} data-autofocus>
        {label}
      </Button>
    </div>
  )
}
