import i18next from 'i18next'
import { useEffect } from 'react'

const forms = new Set<symbol>()

/** Whoever leaves while this holds is asked first: what they typed would be gone. */
export function useUnsaved(typed: boolean) {
  useEffect(() => {
    if (!typed) return
    const form = Symbol()
    forms.add(form)
    return () => void forms.delete(form)
  }, [typed])
}

export const isUnsaved = () => forms.size > 0

/** The browser's own question: it is the only one that can hold up a link or the way back. */
export const mayLeave = () => !isUnsaved() || window.confirm(i18next.t('app.unsaved'))
