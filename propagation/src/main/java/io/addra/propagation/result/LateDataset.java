package io.addra.propagation.result;

import io.jhdf.WritableDatasetImpl;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/**
 * Datasets of an HDF5 file whose data are made when they are written. The library writes a file
 * when it is closed and would hold the data of all datasets until then.
 */
final class LateDataset {
  private LateDataset() {}

  /**
   * Adds a dataset to a group.
   *
   * @param data makes the array; asked each time something of the dataset is wanted, which is once,
   *     when the file is closed
   */
  static void put(
      String name, WritableGroup group, DatasetCreationOptions options, Supplier<Object> data) {
    Object late =
        Proxy.newProxyInstance(
            LateDataset.class.getClassLoader(),
            new Class<?>[] {WritableDataset.class},
            (_, method, arguments) -> {
              try {
                return method.invoke(
                    new WritableDatasetImpl(data.get(), name, group, options), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    group.putDataset(name, late);
  }
}
