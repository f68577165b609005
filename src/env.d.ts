declare namespace App {
  interface Locals {
    /** The briefing whose page is being rendered; marks and regions read their notes from it. */
    briefing?: import('./views/briefing.ts').Briefing
  }
}
