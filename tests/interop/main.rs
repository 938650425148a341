//! What is exported is read by the programs of other tools, and they find exactly what they should.
//!
//! `cargo xtask interop` sets these programs up and runs the tests. Each script in `readers/` has one
//! of them read files, and prints what it finds there; what it should find is the library in
//! `tests/fixtures/interop`, less what the report of losses says (`expected.rs`).

#![cfg(not(target_arch = "wasm32"))]

mod expected;
mod export;
mod found;
mod javascript;
mod python;
