import { expect, test } from 'vitest'
import { verdictOf } from './close-code'

test.each([
  [1000, 'reconnect'],
  [1001, 'reconnect'],
  [1006, 'reconnect'],
  [1012, 'reconnect'],
  [1013, 'reconnect'],
  [4408, 'reconnect'],
  [4420, 'reconnect'],
  [4401, 'signed_out'],
  [4403, 'revoked'],
  [4405, 'left'],
  [4409, 'replaced'],
  [4410, 'room_ended'],
  [4429, 'too_many_messages'],
  [1003, 'protocol_error'],
  [1007, 'protocol_error'],
  [1008, 'protocol_error'],
  [1009, 'protocol_error'],
])('close code %i means: %s', (code, verdict) => {
  expect(verdictOf(code)).toBe(verdict)
})
