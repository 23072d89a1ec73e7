import { LogOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Button } from '~/ui/button'
import { ProblemNotice } from '~/ui/problem-notice'
import { useLeave } from '../api'
import { useRoom } from '../room-context'

export function LeaveButton() {
  const { t } = useTranslation()
  const { roomId } = useRoom()
  const navigate = useNavigate()
  const leave = useLeave(roomId)
  return (
    <>
      <Button
        icon={LogOut}
        busy={leave.isPending}
        onClick={() => leave.mutate(undefined, { onSuccess: () => navigate('/') })}
      >
        {t('room.leave')}
      </Button>
      <ProblemNotice error={leave.error} />
    </>
  )
}
