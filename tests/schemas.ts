/** Holds what was exported against the schemas in `tests/schemas`, without a network. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv, { type ErrorObject } from 'ajv'
import Ajv4 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { project } from './command.ts'

interface Assertion {
  id: string
  expectedResult: 'valid' | 'invalid'
  errorMessage: string
}
type Kind = 'annotation' | 'collection' | 'page'
interface Check {
  check: (value: unknown) => unknown
  valid: boolean
  message: string
}
interface AnnotationSchemas {
  definitions: Record<string, object>
  annotation: Assertion[]
  collection: Assertion[]
  page: Assertion[]
}

export const schema = <T = object>(name: string): T =>
  JSON.parse(readFileSync(join(project, 'tests/schemas', name), 'utf8')) as T

/** What a value does wrong by a JSON Schema of draft 7; empty when it is valid. */
export function wrongs(name: string, value: unknown): ErrorObject[] {
  const ajv = new Ajv.Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const check = ajv.compile(schema(name))
  check(value)
  return check.errors ?? []
}

/** What values do wrong by the assertions of the W3C's tests of the Web Annotation model. */
export function annotationWrongs(kind: Kind, values: unknown[]): string[] {
  annotations ??= annotationChecks()
  return annotations[kind].flatMap(({ check, valid, message }) => {
    const wrong = values.find((value) => check(value) !== valid)
    return wrong ? [`${message} ${JSON.stringify(wrong).slice(0, 1000)}`] : []
  })
}

let annotations: Record<Kind, Check[]> | undefined

function annotationChecks(): Record<Kind, Check[]> {
  const { definitions, ...kinds } = schema<AnnotationSchemas>('web-annotation.json')
  const ajv = new Ajv4.default({ strict: false })
  addFormats.default(ajv)
  for (const [name, definition] of Object.entries(definitions)) ajv.addSchema(definition, name)
  const compiled = (all: Assertion[]): Check[] =>
    all.map((assertion) => ({
      check: ajv.compile(assertion),
      valid: assertion.expectedResult === 'valid',
      message: assertion.errorMessage,
    }))
  return {
    annotation: compiled(kinds.annotation),
    collection: compiled(kinds.collection),
    page: compiled(kinds.page),
  }
}
