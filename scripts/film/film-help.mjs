export const FILM_HELP = `npm run film -- "A calm 20 second film about a lighthouse at dawn" [options]

Makes a film from a brief, without a browser.

  --brief FILE      read the brief from a .txt, .md, .json or .fountain file
  --out FILE        where the film goes (default: film.mp4); its manifest is put beside it
  --duration N      seconds, 10 to 300
  --aspect RATIO    16:9, 9:16, 1:1 or 4:5
  --resolution R    720p or 1080p
  --fps N           24, 30 or 60
  --title TEXT
  --project NAME    films of one project share its budget
  --pin SHOT=BACKEND
                    let one shot come from this backend, like SC01-SH010=runway; may be given for every shot
  --approve         approve storyboard and price without asking
  --max-cost USD    approve the price without asking when it stays below this
  --resume JOB      go on with a film that was stopped or was on hold, instead of making a new one
  --doubles         render with stand-ins of every provider on this machine: no keys, no cost
  --json            write the result as JSON; everything else goes to the error output
  --help            show this

Ends with 0 only when the film is on disk and passed its checks. A film that waits for a provider, a budget or an
admin ends with 1 and the reason; what is finished is kept, and --resume goes on without paying for it again.`;
