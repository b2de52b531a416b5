#![no_main]

libfuzzer_sys::fuzz_target!(init: common::begin(), |bytes: &[u8]| common::target("catalog")(bytes));
