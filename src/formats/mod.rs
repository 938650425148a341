//! Files in and out. One file per format, each a pure reader and writer; `catalogue` lists them all.

pub mod bundle;
pub mod catalogue;
pub mod columns;
pub mod flattening;
pub mod inquit;
pub mod kind;
pub mod loss;
pub mod reading;
pub mod sentences;
pub mod sheet;
pub mod slugs;
pub mod tagging;
pub mod tokens;
pub mod units;
pub mod writing;
