//! The command line, for support desks and scripts: the same library as the wizard, no window.
//!
//! Exit codes: 0 healthy or explained; 1 a problem found; 2 wrong use; 3 nothing known; 70 our own
//! fault (EX_SOFTWARE of sysexits.h).

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::main()
}
