/** The data of this build, as the pages read it. */
import data from 'dossier:data'
import { libraryOf } from '../views/library.ts'

export const library = libraryOf(data)
export const { build, linking, measures } = data
