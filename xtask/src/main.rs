//! Sets up, builds, serves and tests Inquit.
fn main() {}
