"""What is wrong, and where: each mistake is a located warning."""
