# SPDX-License-Identifier: MIT
# Levels of learning outcomes in R. Build the bridge first, see ../README.md.
dyn.load("mizani_r.so")
engine <- .Call("mizani_r_open", NULL)
texts <- c("Critically evaluate current research in soil science.",
           "Follow simple instructions when cleaning tools.")
print(as.data.frame(.Call("mizani_r_level", engine, texts, "ZA")))
