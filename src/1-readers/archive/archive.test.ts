import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { archive } from './index.ts'

function recordOf(address: string, http: string, body: string): Buffer {
  return recordOfBytes(address, Buffer.concat([Buffer.from(`${http}\r\n\r\n`), Buffer.from(body)]))
}
function recordOfBytes(address: string, block: Buffer): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2025-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])
}
const HTML = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8'
const records = [
  recordOf('https://example.org/bridge', HTML, '<html><body><p>The café closed.</p></body></html>'),
  recordOf('https://example.org/a.png', 'HTTP/1.1 200 OK\r\nContent-Type: image/png', 'x'),
  recordOf('https://example.org/gone', 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html', '<p>gone</p>'),
  recordOf('https://example.org/ferry', HTML, '<html><body><p>The ferry ran.</p></body></html>'),
]

describe('archive', () => {
  it.each([
    ['plain', Buffer.concat(records)],
    ['compressed record by record', Buffer.concat(records.map((record) => gzipSync(record)))],
  ])('gives the pages of an archive, %s', async (_, bytes) => {
    const parts = await archive.open({ path: 'a.warc', bytes: new Uint8Array(bytes) })
    expect(parts.map(({ name }) => name)).toEqual(['example-org-bridge', 'example-org-ferry'])
    expect(parts[0]?.content).toContain('The café closed.')
    // the day of archiving is no day of publication
    expect(Object.keys(parts[0]?.fields ?? {})).toEqual(['url'])
  })

  it('says how many pages it leaves out where there are too many', async () => {
    const many = Array.from({ length: 2003 }, (_, i) => recordOf(`https://example.org/${i}`, HTML, '<p>It ran.</p>'))
    const parts = await archive.open({ path: 'a.warc', bytes: new Uint8Array(Buffer.concat(many)) })
    expect(parts.length).toBe(2000)
    expect(parts[0]?.messages).toMatchObject([{ severity: 'warning', reason: expect.stringMatching(/2000: 3\./) }])
    expect(parts[1]?.messages).toBeUndefined()
  })

  it('says how many pages it cannot decode', async () => {
    const russian = Buffer.from('ECCFC3CDC1CED920D0CFD2D4C120C4CFC7CFD7CFD2C9CCC9D3D820'.repeat(3), 'hex')
    const lost = recordOfBytes('https://example.org/r', Buffer.concat([Buffer.from(`${HTML}\r\n\r\n`), russian]))
    const parts = await archive.open({ path: 'a.warc', bytes: new Uint8Array(Buffer.concat([...records, lost])) })
    expect(parts[0]?.messages).toMatchObject([{ ruleId: 'readers:left-out', reason: expect.stringContaining(': 1.') }])
  })

  it('refuses what inflates beyond all bounds, as a whole or page by page', { timeout: 30_000 }, async () => {
    const spaces = gzipSync(Buffer.alloc(2 ** 25, 32))
    const whole = new Uint8Array(Buffer.concat(Array(9).fill(spaces)))
    const page = (i: number): Buffer => {
      const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n`
      return recordOfBytes(`https://example.org/${i}`, Buffer.concat([Buffer.from(head), spaces]))
    }
    const pages = new Uint8Array(Buffer.concat(Array.from({ length: 14 }, (_, i) => page(i))))
    for (const bytes of [whole, pages])
      await expect(archive.open({ path: 'a.warc', bytes })).rejects.toMatchObject({ ruleId: 'readers:too-large' })
  })

  it('refuses a small archive sooner than a large one', async () => {
    const small = new Uint8Array(gzipSync(Buffer.concat([...records, Buffer.alloc(10 * 2 ** 20, 32)])))
    await expect(archive.open({ path: 'a.warc.gz', bytes: small })).rejects.toThrow(/more than 9 MB/)
  })

  it('reads what is there of an archive that was cut short', async () => {
    const bytes = new Uint8Array(gzipSync(Buffer.concat([...records, Buffer.from(recordOf('x', HTML, 'x'))])))
    const parts = await archive.open({ path: 'a.warc.gz', bytes: bytes.subarray(0, -20) })
    expect(parts.map(({ name }) => name)).toContain('example-org-bridge')
  })

  it('gives nothing for what is no archive', async () => {
    const opened = archive.open({ path: 'a.warc', bytes: new TextEncoder().encode('no archive at all\r\n') })
    expect(await opened.catch(() => [])).toEqual([])
  })
})
