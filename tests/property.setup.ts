/** Property tests draw the same cases in every run, so that a red run can be had again; DOSSIER_SEED draws others. */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.DOSSIER_SEED ?? 20_261_122) })
