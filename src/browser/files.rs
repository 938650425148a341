//! Files that are chosen, dropped, read and downloaded.
