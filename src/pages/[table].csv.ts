/** Every ledger as a file for spreadsheets. */
import type { APIRoute } from 'astro'
import { csv, tables } from '../views/tables.ts'
import { library } from './_site.ts'

export const getStaticPaths = () => Object.keys(tables).map((table) => ({ params: { table } }))

export const GET: APIRoute = ({ params }) => {
  const rows = tables[params.table ?? '']
  return new Response(rows ? csv(rows(library)) : '', { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}
