// Stands for a file of the pages, which tests are built without.
