import { useEffect, useRef, useState } from 'react'

export type Step = 'media' | 'people'

/** On a phone the columns are two steps; whoever goes on is taken to the beginning of the next. */
export function useSteps(first: Step) {
  const [step, setStep] = useState(first)
  const [going, setGoing] = useState(false)
  const columns = useRef<Partial<Record<Step, HTMLElement | null>>>({})
  useEffect(() => {
    if (!going) return
    columns.current[step]?.focus({ preventScroll: true })
    columns.current[step]?.scrollIntoView?.({ block: 'start' })
  }, [step, going])
  return {
    step,
    heading: (name: Step) => (element: HTMLElement | null) => {
      columns.current[name] = element
    },
    go: (next: Step) => {
      setGoing(true)
      setStep(next)
    },
  }
}
