/** What `bin/advise.js` does, from the sources: for tests that need a real process. */
import { main } from '../../src/cli/main.js';

await main(process.argv);
