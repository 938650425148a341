//! Files in and out. One file per format, each a pure reader and writer.

pub mod inquit;
pub mod kind;
