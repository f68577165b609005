/** A model that cannot be used; the message says why, as the end of a sentence. */
export class UnfitModel extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'UnfitModel'
  }
}
