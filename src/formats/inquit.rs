//! Inquit JSON, the lossless format.
