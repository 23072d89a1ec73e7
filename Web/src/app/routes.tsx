import { type ComponentType, lazy } from 'react'
import { Route, Routes } from 'react-router'
import { Door } from './door'
import { SignedInOnly } from './guard'
import { NotFoundPage } from './not-found-page'
import { persistently } from './persistently'
import { Shell } from './shell'
import { useLeaveGuard } from './use-leave-guard'

const page = <K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K) =>
  lazy(async () => ({ default: (await persistently(load))[name] }))

const Home = page(() => import('./home-page'), 'HomePage')
const WatchParty = page(() => import('./watch-party-page'), 'WatchPartyPage')
const Login = page(() => import('~/features/session/login-page'), 'LoginPage')
const SetPassword = page(() => import('~/features/session/set-password-page'), 'SetPasswordPage')
const Setup = page(() => import('~/features/setup/setup-page'), 'SetupPage')
const Libraries = page(() => import('~/features/libraries/libraries-page'), 'LibrariesPage')
const Library = page(() => import('~/features/libraries/library-page'), 'LibraryPage')
const Item = page(() => import('~/features/libraries/item-page'), 'ItemPage')
const WatchAlone = page(() => import('~/features/watch-alone/watch-alone-page'), 'WatchAlonePage')
const Calibration = page(() => import('~/features/calibration/calibration-page'), 'CalibrationPage')
const Room = page(() => import('~/features/room/room-page'), 'RoomPage')
const Admin = page(() => import('~/features/admin/admin-page'), 'AdminPage')
const Account = page(() => import('~/features/account/account-page'), 'AccountPage')

export function AppRoutes() {
  useLeaveGuard()
  return (
    <Routes>
      <Route element={<Door />}>
        <Route path="setup" element={<Setup />} />
        <Route path="login" element={<Login />} />
        <Route path="set-password" element={<SetPassword />} />
      </Route>
      <Route element={<SignedInOnly />}>
        <Route element={<Shell />}>
          <Route index element={<Home />} />
          <Route path="libraries" element={<Libraries />} />
          <Route path="libraries/:libraryId" element={<Library />} />
          <Route path="items/:itemId" element={<Item />} />
          <Route path="items/:itemId/watch" element={<WatchAlone />} />
          <Route path="watch-party" element={<WatchParty />} />
          <Route path="watch-party/rooms/:roomId" element={<Room />} />
          <Route path="calibration" element={<Calibration />} />
          <Route path="admin" element={<Admin />} />
          <Route path="me" element={<Account />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Route>
    </Routes>
  )
}
