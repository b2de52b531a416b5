//! The command line, for support desks and scripts: the same library as the wizard, no window.
//!
//! Exit codes: 0 healthy or explained; 1 a problem found; 2 wrong use; 3 nothing known; 70 our own
//! fault (EX_SOFTWARE of sysexits.h).

mod cli;

use std::alloc::System;
use std::process::ExitCode;

use zeroizing_alloc::ZeroAlloc;

/// Libraries copy what they are given; whatever is freed is overwritten, a password with it.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    cli::main()
}
