/** The line model that ships; where its weights come from and how they were trained stands in data/README.md. */
import { type LineModel, modelOf } from '#core/lines/chain.ts'
import data from './data/line-model.json' with { type: 'json' }

export const lineModel: LineModel = modelOf(data)
