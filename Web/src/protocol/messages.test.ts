import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { clientTypes, Malformed, parseClientMessage, parseServerMessage, serverTypes } from './messages'

const folder = join(process.cwd(), '../tests/contract')
/** Frames of the notification socket. */
const ofTheOtherSocket = ['server.invites.json']
const files = readdirSync(folder).filter(file => !ofTheOtherSocket.includes(file))
const golden = (file: string) => readFileSync(join(folder, file), 'utf8')
const parserFor = (file: string) => (file.startsWith('server.') ? parseServerMessage : parseClientMessage)

describe('the golden frames', () => {
  test.each(files)('%s is read without losing a field', file => {
    const message = parserFor(file)(golden(file))

    expect(message).toEqual(JSON.parse(golden(file)))
  })

  it('cover every message this client knows, and no other', () => {
    const known = [...serverTypes.map(type => `server.${type}.json`), ...clientTypes.map(type => `client.${type}.json`)]

    expect(files.toSorted()).toEqual(known.toSorted())
  })
})

describe('a frame', () => {
  it('of an unknown type is passed over, because a newer server may say more', () => {
    expect(parseServerMessage('{"type":"fireworks"}')).toBeNull()
    expect(parseServerMessage('{"type":"toString"}')).toBeNull()
  })

  it('may say that nobody knows how long the film is', () => {
    const frame = { ...JSON.parse(golden('server.state.json')), duration_ms: null }

    expect(parseServerMessage(JSON.stringify(frame))).toEqual(frame)
  })

  it('with a field more than we know is read all the same', () => {
    expect(parseServerMessage('{"type":"ended","reason":"host","mood":"sad"}')).toEqual({
      type: 'ended',
      reason: 'host',
    })
  })

  test.each([
    ['{"type":"ended"}', 'ended.reason should be a string'],
    ['{"type":"presence","user_id":"a","connected":"yes","version":1}', 'presence.connected should be true or false'],
    ['{"type":"pong","id":1.5,"client_ts_ms":1,"received_ts_ms":1,"sent_ts_ms":1}', 'pong.id should be an integer'],
    ['[]', 'frame.type should be a string'],
    ['7', 'frame should be an object'],
  ])('with the wrong shape says where: %s', (frame, complaint) => {
    expect(() => parseServerMessage(frame)).toThrow(
      new Malformed(...(complaint.split(' should be ') as [string, string])),
    )
  })
})
