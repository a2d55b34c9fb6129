#!/bin/sh
# Trains the same small network by this product and by PyTorch, in one process.
# Usage: benchmarks/training/run.sh [rounds] [steps a round] [threads]
set -eu
cd "$(dirname "$0")/../.."
rounds=${1:-12}
steps=${2:-100}
threads=${3:-$(nproc)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./mvnw -q -B -ntp compile dependency:build-classpath -Dmdep.outputFile="$work/product"
./mvnw -q -B -ntp -f benchmarks/training/pom.xml dependency:build-classpath \
  -Dmdep.outputFile="$work/djl"
path="target/classes:$(cat "$work/product"):$(cat "$work/djl")"
javac -d "$work" -cp "$path" benchmarks/training/TrainingBenchmark.java
OMP_NUM_THREADS=$threads java -DDJL_OFFLINE=true -cp "$work:$path" \
  TrainingBenchmark "$rounds" "$steps" "$threads"
