//! Paints annotations into a block's element.
